/** What would be if: a scenario is changed, run beside itself under the same random numbers, and the difference judged. */
@NullMarked
package linetwin.ui.whatif;

import org.jspecify.annotations.NullMarked;
