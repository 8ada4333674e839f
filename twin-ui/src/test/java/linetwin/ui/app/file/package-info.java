/** Tests of the files that the user names. */
@NullMarked
package linetwin.ui.app.file;

import org.jspecify.annotations.NullMarked;
