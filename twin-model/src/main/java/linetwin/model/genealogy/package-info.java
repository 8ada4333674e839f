/** What became of one thing: the passport of a vehicle, of a lot or bin, of a station's day, and what a recall finds. */
@NullMarked
package linetwin.model.genealogy;

import org.jspecify.annotations.NullMarked;
