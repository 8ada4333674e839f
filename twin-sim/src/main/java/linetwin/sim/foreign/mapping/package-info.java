/** The language of mapping files: what is taken out of the messages of a foreign line, and what it means. Keeps nothing. */
@NullMarked
package linetwin.sim.foreign.mapping;

import org.jspecify.annotations.NullMarked;
