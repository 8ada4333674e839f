/** What elements share or have brought: crews and their operators, carriers, fleets and supplies, panel stores, shifts. */
@NullMarked
package linetwin.sim.line.logistics;

import org.jspecify.annotations.NullMarked;
