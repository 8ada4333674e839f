/** What a station is doing and why it is not producing. */
@NullMarked
package linetwin.model.state;

import org.jspecify.annotations.NullMarked;
