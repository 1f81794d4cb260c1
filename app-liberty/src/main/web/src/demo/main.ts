import '../shared/styles/tokens.css';
