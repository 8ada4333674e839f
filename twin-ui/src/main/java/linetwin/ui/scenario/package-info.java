/** The scenario of the shown line, by which it can be let go on: looked for once, for all screens. */
@NullMarked
package linetwin.ui.scenario;

import org.jspecify.annotations.NullMarked;
