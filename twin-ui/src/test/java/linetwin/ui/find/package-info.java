/** Tests of the search. */
@NullMarked
package linetwin.ui.find;

import org.jspecify.annotations.NullMarked;
