/** The line as a picture, drawn from its description message alone: layout, stations, flow, bodies and the station drawer. */
@NullMarked
package linetwin.ui.line;

import org.jspecify.annotations.NullMarked;
