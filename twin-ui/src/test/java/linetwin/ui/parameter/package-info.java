/** Tests of parameters and their names. */
@NullMarked
package linetwin.ui.parameter;

import org.jspecify.annotations.NullMarked;
