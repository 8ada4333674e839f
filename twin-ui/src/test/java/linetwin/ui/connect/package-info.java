/** Tests of the choice of a broker. */
@NullMarked
package linetwin.ui.connect;

import org.jspecify.annotations.NullMarked;
