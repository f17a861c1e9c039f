/** Welfare technology (velfærdsteknologi): whether it was considered, granted, installed, and what it changed. */
@NullMarked
package dk.sammenhaeng.journey.technology;

import org.jspecify.annotations.NullMarked;
