/** What is to be said of a line at an instant and of any period: functions of its history. */
@NullMarked
package linetwin.model.analysis;

import org.jspecify.annotations.NullMarked;
