/** AGVs of a foreign fleet that speak VDA 5050, version 3, and their states in the contract made of it. */
@NullMarked
package linetwin.link.foreign.agv;

import org.jspecify.annotations.NullMarked;
