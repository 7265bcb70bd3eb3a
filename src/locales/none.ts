/** In place of words that a build never says (`webpack.config.js`). */
export default {};
