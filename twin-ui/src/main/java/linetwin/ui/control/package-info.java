/** Small controls that know nothing of factories, and the files that what they show is exported to. */
@NullMarked
package linetwin.ui.control;

import org.jspecify.annotations.NullMarked;
