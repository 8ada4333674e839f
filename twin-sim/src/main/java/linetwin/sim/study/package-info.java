/** Studies that are made of many experiments: what limits a line, sweeps over its parameters, and the best design. */
@NullMarked
package linetwin.sim.study;

import org.jspecify.annotations.NullMarked;
