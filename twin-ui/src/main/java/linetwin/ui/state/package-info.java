/** How the state of a station looks: its colours, its letter and its word, the same on every screen. */
@NullMarked
package linetwin.ui.state;

import org.jspecify.annotations.NullMarked;
