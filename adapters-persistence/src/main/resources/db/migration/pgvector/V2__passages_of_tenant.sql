-- How many passages a tenant has of a kind is asked before they are searched by meaning: few are all measured.
create index passage_of_kind on passage (tenant, kind);
