/** How the files of logs are written, and the rows in them. */
@NullMarked
package linetwin.link.log.form;

import org.jspecify.annotations.NullMarked;
