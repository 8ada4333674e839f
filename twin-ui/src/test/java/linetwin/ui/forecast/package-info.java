@NullMarked
package linetwin.ui.forecast;

import org.jspecify.annotations.NullMarked;
