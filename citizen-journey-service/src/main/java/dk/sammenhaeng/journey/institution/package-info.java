/** What agreements tells about institutions (institutioner). */
@NullMarked
package dk.sammenhaeng.journey.institution;

import org.jspecify.annotations.NullMarked;
