/** Where the names of things stand on a picture, so that nothing covers them and none covers another. */
@NullMarked
package linetwin.ui.floor.label;

import org.jspecify.annotations.NullMarked;
