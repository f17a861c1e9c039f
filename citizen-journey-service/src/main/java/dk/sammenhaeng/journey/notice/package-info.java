/** Notices (underretninger): what each sector is told of its conflicts. */
@NullMarked
package dk.sammenhaeng.journey.notice;

import org.jspecify.annotations.NullMarked;
