/** The tables of a store that tell what became of each vehicle, lot and bin, and what is asked of them. */
@NullMarked
package linetwin.store.genealogy;

import org.jspecify.annotations.NullMarked;
