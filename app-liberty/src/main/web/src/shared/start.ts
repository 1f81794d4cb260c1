import './styles/tokens.css';
import './components/ik-toasts.js';
