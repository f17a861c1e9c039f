/** Social investments (sociale investeringer): what is paid now, what it is hoped to save, and what outcomes document of it. */
@NullMarked
package dk.sammenhaeng.budget.investment;

import org.jspecify.annotations.NullMarked;
