/** The wire form of telemetry: the only package that knows Jackson for messages. */
@NullMarked
package linetwin.model.telemetry.json;

import org.jspecify.annotations.NullMarked;
