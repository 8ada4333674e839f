/** Guided demonstrations: what is said and pointed at, what the line is told and what it must show. */
@NullMarked
package linetwin.ui.demo;

import org.jspecify.annotations.NullMarked;
