/** What cameras found and let pass, as documents show it. */
@NullMarked
package linetwin.cli.camera;

import org.jspecify.annotations.NullMarked;
