/** What happened and what needs somebody: the alarms that are active and the latest events. */
@NullMarked
package linetwin.ui.events;

import org.jspecify.annotations.NullMarked;
