/** AGVs on roads: who may drive where, so that none meets another and none waits for ever, and who carries out which order. */
@NullMarked
package linetwin.sim.line.logistics.road;

import org.jspecify.annotations.NullMarked;
