/** What a twin keeps in its store: what it foretold, what came of it and what it noticed, over days. */
@NullMarked
package linetwin.sim.forecast.store;

import org.jspecify.annotations.NullMarked;
