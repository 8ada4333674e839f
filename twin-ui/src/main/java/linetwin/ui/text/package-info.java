/** The words and letters of the screen: the languages, their bundles and the font that draws both. */
@NullMarked
package linetwin.ui.text;

import org.jspecify.annotations.NullMarked;
