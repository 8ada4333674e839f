/** What messages are made of: types and fields, each declared once, by which JSON is written, read and described by its schema. */
@NullMarked
package linetwin.model.telemetry.json.wire;

import org.jspecify.annotations.NullMarked;
