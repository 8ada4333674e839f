/** What is known of the clocks of foreign stations, and whether they still speak. */
@NullMarked
package linetwin.link.foreign.clock;

import org.jspecify.annotations.NullMarked;
