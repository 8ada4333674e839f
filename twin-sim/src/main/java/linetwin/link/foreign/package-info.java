/** Reads lines that do not speak the telemetry contract: what their messages mean, and the contract's messages made of them. */
@NullMarked
package linetwin.link.foreign;

import org.jspecify.annotations.NullMarked;
