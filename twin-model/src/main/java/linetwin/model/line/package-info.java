/** The line as built: areas, stations, buffers, conveyors, carriers, failures, shifts and products as validated immutable records. */
@NullMarked
package linetwin.model.line;

import org.jspecify.annotations.NullMarked;
