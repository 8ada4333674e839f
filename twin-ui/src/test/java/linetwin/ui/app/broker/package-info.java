/** Tests of the way to the line of a broker. */
@NullMarked
package linetwin.ui.app.broker;

import org.jspecify.annotations.NullMarked;
