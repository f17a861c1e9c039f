/** One way to answer over HTTP: problems, versions, pages, languages, headers. */
@NullMarked
package dk.sammenhaeng.platform.http;

import org.jspecify.annotations.NullMarked;
