/** One field by which anything of the line is found by its name, its id or a number, and gone to. */
@NullMarked
package linetwin.ui.find;

import org.jspecify.annotations.NullMarked;
