/** What elements of a line share: crews, fleets, supplies, carriers, shifts, panel families, colours and variants. */
@NullMarked
package linetwin.model.line.resource;

import org.jspecify.annotations.NullMarked;
