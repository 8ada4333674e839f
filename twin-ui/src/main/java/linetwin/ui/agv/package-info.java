/** AGVs on their roads: a map on which they move, what each does and carries, and which of them stations wait for. */
@NullMarked
package linetwin.ui.agv;

import org.jspecify.annotations.NullMarked;
