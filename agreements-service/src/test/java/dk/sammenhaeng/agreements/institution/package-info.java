/** Tests of the institution package. */
@NullMarked
package dk.sammenhaeng.agreements.institution;

import org.jspecify.annotations.NullMarked;
