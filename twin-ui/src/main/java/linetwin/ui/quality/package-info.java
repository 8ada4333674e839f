/** What cameras found on bodies: where, of which class, how often rightly, and what they let pass. */
@NullMarked
package linetwin.ui.quality;

import org.jspecify.annotations.NullMarked;
