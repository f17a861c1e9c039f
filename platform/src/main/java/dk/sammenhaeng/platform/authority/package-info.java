/** Denmark's municipalities and regions as dated reference data. */
@NullMarked
package dk.sammenhaeng.platform.authority;

import org.jspecify.annotations.NullMarked;
