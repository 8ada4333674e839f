/** The files that the user names, and what is written into them. */
@NullMarked
package linetwin.ui.app.file;

import org.jspecify.annotations.NullMarked;
