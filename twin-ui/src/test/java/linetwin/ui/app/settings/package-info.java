/** Tests of {@code linetwin.ui.app.settings}. */
@NullMarked
package linetwin.ui.app.settings;

import org.jspecify.annotations.NullMarked;
