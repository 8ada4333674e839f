/** The fast way to read the most frequent messages, in the form in which this program writes them. */
@NullMarked
package linetwin.model.telemetry.json.canonical;

import org.jspecify.annotations.NullMarked;
