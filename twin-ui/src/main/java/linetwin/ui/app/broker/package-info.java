/** The way of the window to the line of a broker: straight, or through a mapping. */
@NullMarked
package linetwin.ui.app.broker;

import org.jspecify.annotations.NullMarked;
