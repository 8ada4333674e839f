/** What a station does to an item: cycle, changeover, stops, checks, materials and power. */
@NullMarked
package linetwin.model.line.work;

import org.jspecify.annotations.NullMarked;
