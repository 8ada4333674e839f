/** Where everything stands on the floor of a factory, and how that becomes a picture. */
@NullMarked
package linetwin.ui.floor.plan;

import org.jspecify.annotations.NullMarked;
