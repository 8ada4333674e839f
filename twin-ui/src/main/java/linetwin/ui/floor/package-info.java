/** The line as a factory floor seen from above: shops, machines, bodies and robots, drawn from its description and its states alone. */
@NullMarked
package linetwin.ui.floor;

import org.jspecify.annotations.NullMarked;
