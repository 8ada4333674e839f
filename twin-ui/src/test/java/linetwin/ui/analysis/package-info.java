/** Tests of the analysis. */
@NullMarked
package linetwin.ui.analysis;

import org.jspecify.annotations.NullMarked;
