/** Tests of the guided demonstrations. */
@NullMarked
package linetwin.ui.demo;

import org.jspecify.annotations.NullMarked;
