/** The choice of a broker: its address, TLS, user and password, and the brokers that were used before. */
@NullMarked
package linetwin.ui.connect;

import org.jspecify.annotations.NullMarked;
